//! The memory of the module, in blocks of few sizes.
//!
//! Rust's own allocator is 1.9 kB (brotli) more for the reader. A card asks
//! for many small blocks of the same sizes and gives them back: one free list
//! for each size serves that in constant time. Blocks are up to half as large
//! again as what was asked for, at least 16 bytes, and are never joined.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::UnsafeCell;
use core::ptr::{copy_nonoverlapping, null_mut};

/// Bytes of a page of WebAssembly's memory.
const PAGE: usize = 65_536;

/// Every block begins at a multiple of this.
const ALIGNMENT: usize = 8;

/// The sizes are 2^n and 3 * 2^(n - 1), from 16 bytes up to the whole memory.
const SIZES: usize = 56;

/// A block that nobody uses; it holds the next one of its size.
struct Free {
    next: *mut Free,
}

struct Memory {
    free: [*mut Free; SIZES],
    /// The beginning of the memory that was never used, and its end.
    unused: usize,
    end: usize,
}

struct Allocator(UnsafeCell<Memory>);

// SAFETY: the module has one thread.
unsafe impl Sync for Allocator {}

#[global_allocator]
static ALLOCATOR: Allocator = Allocator(UnsafeCell::new(Memory {
    free: [null_mut(); SIZES],
    unused: 0,
    end: 0,
}));

/// The number of the smallest size that holds `size` bytes, and that size.
fn block(size: usize) -> (usize, usize) {
    let last = size.max(16) - 1;
    let log = last.ilog2();
    let number = (log as usize - 3) * 2;
    if last & (1 << (log - 1)) == 0 {
        (number, 3 << (log - 1))
    } else {
        (number + 1, 2 << log)
    }
}

// SAFETY: a block is handed out once until it is given back, begins at a
// multiple of its layout's alignment, and holds at least its layout's size.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: one thread, and nothing here calls back.
        let memory = unsafe { &mut *self.0.get() };
        let (number, size) = block(layout.size());
        let first = memory.free[number];
        if !first.is_null() && layout.align() <= ALIGNMENT {
            // SAFETY: a block in the list is nobody else's and holds a `Free`.
            memory.free[number] = unsafe { (*first).next };
            return first.cast();
        }
        let mut start = memory
            .unused
            .next_multiple_of(layout.align().max(ALIGNMENT));
        if start + size > memory.end {
            let grown = memory_grow(0, (size + layout.align()).div_ceil(PAGE));
            if grown == usize::MAX {
                return null_mut();
            }
            if grown * PAGE != memory.end {
                // Not the continuation of what was there: pages are aligned.
                start = grown * PAGE;
            }
            memory.end = memory_size(0) * PAGE;
        }
        memory.unused = start + size;
        start as *mut u8
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: one thread, and nothing here calls back.
        let memory = unsafe { &mut *self.0.get() };
        let (number, _) = block(layout.size());
        let free: *mut Free = pointer.cast();
        // SAFETY: the block is given back, and every size holds a `Free`.
        unsafe { (*free).next = memory.free[number] };
        memory.free[number] = free;
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if block(layout.size()).0 == block(size).0 {
            return pointer;
        }
        // SAFETY: as the caller promises for `pointer` and `size`.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                copy_nonoverlapping(pointer, new, layout.size().min(size));
                self.dealloc(pointer, layout);
            }
            new
        }
    }
}
