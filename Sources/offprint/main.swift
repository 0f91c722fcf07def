import OffprintCommand

Command().main()
