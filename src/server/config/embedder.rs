//! The setting that chooses the model.

use std::path::{Path, PathBuf};

/// The folder of the built-in model, wherever it lies. `scripts/tools/model.sh` makes it.
pub const BUILT_IN: &str = "multilingual-e5-small-q4-1";
/// The folder of this project in the user's cache.
const CACHE: &str = "byttebors";

/// `BYTTEBORS_EMBEDDER`: which model finds listings that mean the same in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedderSetting {
    /// None: the board finds by words alone.
    Off,
    /// The one that the set-up fetches, from the first of these folders that has it; none where no folder has.
    BuiltIn(Vec<PathBuf>),
    /// The one in this folder, as its authors publish it.
    Folder(PathBuf),
}

impl EmbedderSetting {
    /// Reads the setting. The built-in model lies in the data folder or in the user's cache.
    pub fn read(get: impl Fn(&'static str) -> Option<String>, data_dir: &Path) -> Self {
        match get("BYTTEBORS_EMBEDDER").as_deref() {
            Some("off") => Self::Off,
            None | Some("builtin") => {
                let cache = get("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| Some(Path::new(&get("HOME")?).join(".cache")));
                let places = [Some(data_dir.to_owned()), cache.map(|cache| cache.join(CACHE))];
                Self::BuiltIn(places.into_iter().flatten().map(|place| place.join(BUILT_IN)).collect())
            }
            Some(folder) => Self::Folder(folder.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> EmbedderSetting {
        let get = |name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        EmbedderSetting::read(get, Path::new("data"))
    }

    #[test]
    fn the_built_in_model_is_looked_for_in_the_data_folder_and_then_in_the_cache() {
        let places = |cache: &str| EmbedderSetting::BuiltIn(["data", cache].map(|place| Path::new(place).join(BUILT_IN)).into());
        assert_eq!(read(&[("HOME", "/home/bo")]), places("/home/bo/.cache/byttebors"));
        assert_eq!(read(&[("HOME", "/home/bo"), ("XDG_CACHE_HOME", "/cache")]), places("/cache/byttebors"));
        assert_eq!(read(&[]), EmbedderSetting::BuiltIn(vec![Path::new("data").join(BUILT_IN)]));
    }

    #[test]
    fn a_folder_or_nothing_can_be_chosen() {
        assert_eq!(read(&[("BYTTEBORS_EMBEDDER", "off")]), EmbedderSetting::Off);
        assert_eq!(read(&[("BYTTEBORS_EMBEDDER", "/modeller/e5-base")]), EmbedderSetting::Folder("/modeller/e5-base".into()));
    }

    #[test]
    fn the_set_up_makes_the_folder_that_is_looked_for() {
        let versions = include_str!("../../../scripts/versions.sh");
        assert!(versions.contains(&format!("MODEL_FOLDER={BUILT_IN}\n")));
    }
}
