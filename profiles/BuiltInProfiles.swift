import SiteProfile

/// The profiles that come with Offprint: the files of this folder, checked and compiled in.
public enum BuiltInProfiles {
  /// All of them, families included; none is parsed before it is asked for.
  public static var all: [EmbeddedProfile] { CompiledProfiles.all }

  /// The JSON Schema of profiles, the file `profile.schema.json`.
  public static var schema: String { CompiledProfiles.schema }
}
