/** The glue of the WebAssembly, which `xtask/src/build/server_module.rs` makes; Rust's functions are in `xtask/server`. */
declare module "built/server-module/glue.js" {
  /** The files and outputs of a machine. Paths are relative to the folder in which the command runs. */
  export interface Machine extends Listener, Reader {
    readInput(): Uint8Array;
    print(text: string): void;
    write(path: string, text: string): void;
    writeNew(path: string, text: string): void;
    replace(path: string, text: string): void;
    createFolder(path: string): void;
    isFolder(path: string): boolean;
    /** The names of what is in a folder; those of folders end in a slash. */
    entries(folder: string): string[];
  }
  interface Listener {
    tell(lines: string): void;
  }
  interface Reader {
    read(path: string): Uint8Array;
  }

  /** Rust's functions. Each throws a text, or stops the instance by any other error. */
  export interface Functions {
    run(machine: Machine, commandLine: string[]): number;
    render(machine: Listener, film: string, options: string): string;
    check(film: string): string;
    importFilm(machine: Listener, files: string[], title: string | undefined): string;
    filmTitles(files: string[]): string[];
    fill(machine: Listener & Reader, html: string, name: string, site: string | undefined, options: string): string[];
    schema(): string;
  }

  /** Makes an instance. */
  export default function instantiate(module: WebAssembly.Module): Functions;
}

/** The module of the WebAssembly, where programs are compiled before they run. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
