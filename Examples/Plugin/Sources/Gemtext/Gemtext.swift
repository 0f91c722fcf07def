import OffprintKit
import SiteProfile

/// What this package adds to Offprint.
public enum Gemtext {
  /// The profiles in this folder, which the plugin CompileProfiles has checked.
  public static var profiles: [EmbeddedProfile] { CompiledProfiles.all }
}

extension Registry {
  /// The built-in parts and those of this package.
  public static var withGemtext: Registry {
    var registry = Registry.builtIn
    registry.readers.append(GemtextReader.self)
    registry.pageStages.append(DropPolls.self)
    registry.articleStages.append(ReadingTime.self)
    registry.writers.append(GemtextWriter.self)
    return registry
  }
}
