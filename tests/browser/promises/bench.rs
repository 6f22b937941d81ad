
use crate::{engine::{ENGLISH, Engine}, page::Page, promise::{Group, promises}};
use std::time::Instant;
pub const PROMISES: &[Group] = &[Group { reader: ENGLISH, engines: &Engine::ALL, promises: promises![costs] }];
const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;
fn costs(page: &mut Page<'_>) {
    let n = 25;
    let m = |what: &str, times: u32, run: &mut dyn FnMut()| {
        run();
        let (c, t) = (crate::promise::cpu_now(), Instant::now());
        for _ in 0..times { run(); }
        let (c2, t2) = (crate::promise::cpu_now(), t.elapsed().as_secs_f64());
        crate::promise::measured(&format!("{what}: wall {:.1} ms, cpu {:.1} ms", t2 * 1000.0 / times as f64, (c2 - c) * 1000.0 / times as f64));
    };
    m("start_again", n, &mut || page.start_again().unwrap());
    m("stage card + ready", n, &mut || { page.stage(CARD); page.ready("card"); });
    m("put card + ready", n, &mut || { page.put(CARD); page.ready("card"); });
    m("click", n, &mut || { page.click("#card >>> summary"); });
    m("axe", 8, &mut || { page.axe(); });
}
