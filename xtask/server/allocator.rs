//! The memory of the module. A card takes more than a thousand small blocks and gives
//! them back: one free list for each size serves that without a search. All other
//! blocks are those of Rust's own allocator, and so is the memory of the lists, which
//! they keep.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;
use std::ptr::{copy_nonoverlapping, null_mut};

/// The sizes of small blocks are multiples of this, at which every block begins.
const STEP: usize = 16;

/// The number of sizes.
const SIZES: usize = 16;

/// The bytes that the lists take at once.
const CHUNK: usize = 32_768;

/// A block that nobody uses; it holds the next one of its size.
struct Free {
    next: *mut Free,
}

struct Lists {
    free: [*mut Free; SIZES],
    /// What was never used of the last chunk, and the end of it.
    unused: *mut u8,
    left: usize,
}

struct Allocator(UnsafeCell<Lists>);

// SAFETY: the module has one thread.
unsafe impl Sync for Allocator {}

#[global_allocator]
static ALLOCATOR: Allocator = Allocator(UnsafeCell::new(Lists {
    free: [null_mut(); SIZES],
    unused: null_mut(),
    left: 0,
}));

/// The number of the list for a block; `None` for one of [`System`].
fn list(layout: Layout) -> Option<usize> {
    let number = layout.size().saturating_sub(1) / STEP;
    (number < SIZES && layout.align() <= STEP).then_some(number)
}

impl Lists {
    /// A block of the size that a list has, which was never used.
    fn unused(&mut self, number: usize) -> *mut u8 {
        let size = (number + 1) * STEP;
        if self.left < size {
            let layout = Layout::from_size_align(CHUNK, STEP).expect("it is a power of two");
            // SAFETY: its size is not zero.
            let chunk = unsafe { System.alloc(layout) };
            if chunk.is_null() {
                return chunk;
            }
            self.unused = chunk;
            self.left = CHUNK;
        }
        let block = self.unused;
        // SAFETY: as much is left of the chunk.
        self.unused = unsafe { block.add(size) };
        self.left -= size;
        block
    }
}

// SAFETY: a block is handed out once until it is given back, begins at a multiple of its
// layout's alignment, and holds at least its layout's size; a layout tells whose it is.
unsafe impl GlobalAlloc for Allocator {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(number) = list(layout) else {
            // SAFETY: as the caller promises.
            return unsafe { System.alloc(layout) };
        };
        // SAFETY: one thread, and nothing here calls back.
        let lists = unsafe { &mut *self.0.get() };
        let first = lists.free[number];
        if first.is_null() {
            return lists.unused(number);
        }
        // SAFETY: a block in the list is nobody else's and holds a `Free`.
        lists.free[number] = unsafe { (*first).next };
        first.cast()
    }

    #[inline(never)]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(number) = list(layout) else {
            // SAFETY: as the caller promises.
            return unsafe { System.dealloc(block, layout) };
        };
        // SAFETY: one thread, and nothing here calls back.
        let lists = unsafe { &mut *self.0.get() };
        let free: *mut Free = block.cast();
        // SAFETY: the block is given back, and every size holds a `Free`.
        unsafe { (*free).next = lists.free[number] };
        lists.free[number] = free;
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as the caller promises.
        let grown = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (list(layout), list(grown)) {
            // SAFETY: as the caller promises.
            (None, None) => unsafe { System.realloc(block, layout, size) },
            (old, new) if old == new => block,
            // SAFETY: as the caller promises for `block` and `size`.
            _ => unsafe {
                let new = self.alloc(grown);
                if !new.is_null() {
                    copy_nonoverlapping(block, new, layout.size().min(size));
                    self.dealloc(block, layout);
                }
                new
            },
        }
    }
}
