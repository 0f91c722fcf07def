import BuiltInProfiles
import Gemtext
import OffprintCommand

Command(registry: .withGemtext, profiles: Gemtext.profiles + BuiltInProfiles.all).main()
