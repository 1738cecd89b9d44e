package org.amparo.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.launcher.exchange.TakeBack;
import org.amparo.launcher.exchange.Transfer;
import org.amparo.launcher.exchange.TransferBuilder;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param askedPorts the ports that were asked for, if any were
 * @param fresh forget the state first
 * @param empty leave the demo's data out
 * @param transfer what an import or an export was asked for; null for every other command
 * @param takeBack which import is to be taken back; null for every other command
 * @param mend whether a check of the figures writes anew what differs
 */
@EveryPartNamed
record Options(
        Command command,
        Path state,
        Optional<Ports> askedPorts,
        Profile profile,
        boolean fresh,
        boolean empty,
        Transfer transfer,
        TakeBack takeBack,
        boolean mend) {

    /** The subcommands. */
    enum Command {
        RUN,
        STOP,
        STATUS,
        IMPORT,
        EXPORT,
        TAKE_BACK,
        RECOUNT,
        HELP
    }

    static final String HELP =
            """
            Usage: config/amparo <command> [options]

            Commands
              run           start Amparo and stay until Ctrl-C; builds what is not built yet
              stop          stop the Amparo of a state folder, and what an interrupted one left behind
              status        say what runs and where
              import PATH   send a register to the running Amparo: a folder with cases.csv, events.csv and
                            availability.csv, a zip of them, or a CSV of the CTDC
              take-back ID  take an import back as a whole, as long as nothing was built on it
              recount       compare the figures with the histories from which they follow, and name what differs
              export PATH   store a country's register from the running Amparo in a file

            Options
              --state DIR        folder for data, secrets and logs (default: .amparo in the project)
              --port-offset N    add N to every port (8080 application, 8180 Keycloak, 13306 MariaDB, 9990 management)
              --profile NAME     demo (default) or production
              --fresh            run: forget data, users and secrets of the state folder first
              --empty            run: leave the demo's cases out
              --format NAME      import: register (default) or ctdc
              --dry-run          import: check every row and write nothing
              --source NAME      import: the register's own name, under which its rows are known when they come again
                                 (needed)
              --another-register import: no register of another source is meant, whatever rows and names look like
              --same-register    import: the register of that source is meant, though its rows say another sex or age
              --organisation ORG import: code of the organisation that will own the cases
              --as PERSON        import: account in whose name the rows are recorded
              --mode NAME        import: insert (new rows only) or upsert (also change known ones)
              --dates NAME       import: how dates are written that could be read in several ways: dmy, mdy, dmyy or mdyy
                                 (two digits for the year), excel, excel1904
              --encoding NAME    import: utf-8 (default) or windows-1252
              --reason WORDS     take-back: why, in three words at least; the history tells it
              --mend             recount: write anew what differs, once it is on record
              --country CODE     export: whose register, by ISO 3166 alpha-3
              --recipient FILE   export: certificate (PEM) for which the register is sealed; only the demo needs none
              --help             this text

            A MariaDB of your own is used when AMPARO_DB_URL is set; config/env/sample.env names every variable.
            """;

    /** Options of an import that have no value. */
    private static final String DRY_RUN = "--dry-run";

    private static final String ANOTHER_REGISTER = "--another-register";
    private static final String SAME_REGISTER = "--same-register";

    /** The option of a recount. */
    private static final String MEND = "--mend";

    /** Options that only the exchange of registers has, each with a value, and the command that takes it. */
    private static final Map<String, Command> OF_EXCHANGE = Map.of(
            "--format", Command.IMPORT,
            "--source", Command.IMPORT,
            "--organisation", Command.IMPORT,
            "--as", Command.IMPORT,
            "--mode", Command.IMPORT,
            "--dates", Command.IMPORT,
            "--encoding", Command.IMPORT,
            "--reason", Command.TAKE_BACK,
            "--country", Command.EXPORT,
            "--recipient", Command.EXPORT);

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "--format", Set.of("register", "ctdc"),
            "--mode", Set.of("insert", "upsert"),
            "--dates", Set.of("dmy", "mdy", "dmyy", "mdyy", "excel", "excel1904"),
            "--encoding", Set.of("utf-8", "windows-1252"));

    /** The ports that were asked for, or the standard ones. */
    Ports ports() {
        return askedPorts.orElse(new Ports(0));
    }

    /**
     * Reads the command line.
     *
     * @throws LaunchFailure for a word that is not known
     */
    static Options of(Project project, List<String> arguments) {
        Command command = null;
        Path state = project.root().resolve(".amparo");
        Optional<Ports> ports = Optional.empty();
        Profile profile = Profile.DEMO;
        boolean fresh = false;
        boolean empty = false;
        Set<String> marks = new TreeSet<>();
        Path path = null;
        String importId = null;
        Map<String, String> exchange = new HashMap<>();
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "run" -> command = Command.RUN;
                case "recount" -> command = Command.RECOUNT;
                case "stop" -> command = Command.STOP;
                case "status" -> command = Command.STATUS;
                case "import", "export" -> {
                    command = word.equals("import") ? Command.IMPORT : Command.EXPORT;
                    path = Path.of(value(word, words));
                }
                case "take-back" -> {
                    command = Command.TAKE_BACK;
                    importId = value(word, words);
                }
                case "help", "--help", "-h" -> {
                    return OptionsBuilder.builder()
                            .command(Command.HELP)
                            .state(state)
                            .askedPorts(ports)
                            .profile(profile)
                            .fresh(fresh)
                            .empty(empty)
                            .transfer(null)
                            .takeBack(null)
                            .mend(false)
                            .build();
                }
                case "--state" -> state = Path.of(value(word, words));
                case "--port-offset" -> ports = Optional.of(new Ports(number(word, value(word, words))));
                case "--profile" -> profile = Profile.of(value(word, words));
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                case DRY_RUN, ANOTHER_REGISTER, SAME_REGISTER, MEND -> marks.add(word);
                default -> {
                    if (!OF_EXCHANGE.containsKey(word)) {
                        throw new LaunchFailure(word + " is not known; config/amparo --help shows what is.");
                    }
                    exchange.put(word, choice(word, value(word, words)));
                }
            }
        }
        if (command == null) {
            throw new LaunchFailure(
                    "Say what to do: run, stop, status, import, take-back, recount or export; config/amparo --help explains them.");
        }
        return OptionsBuilder.builder()
                .command(command)
                .state(state)
                .askedPorts(ports)
                .profile(profile)
                .fresh(fresh)
                .empty(empty)
                .transfer(transfer(command, path, marks, exchange))
                .takeBack(takeBack(importId, exchange))
                .mend(marks.contains(MEND))
                .build();
    }

    private static Transfer transfer(Command command, Path path, Set<String> marks, Map<String, String> given) {
        given.forEach((option, value) -> {
            if (OF_EXCHANGE.get(option) != command) {
                throw new LaunchFailure(option + " does not belong to this command.");
            }
        });
        for (String mark : marks) {
            if (command != (mark.equals(MEND) ? Command.RECOUNT : Command.IMPORT)) {
                throw new LaunchFailure(mark + " does not belong to this command.");
            }
        }
        if (path == null) {
            return null;
        }
        if (command == Command.IMPORT && !given.containsKey("--source")) {
            throw new LaunchFailure("import needs --source with the register's own name, the same whenever it comes.");
        }
        String country = given.get("--country");
        if (command == Command.EXPORT && (country == null || !country.matches("[A-Z]{3}"))) {
            throw new LaunchFailure("export needs --country with the three letters of a country, such as GTM.");
        }
        String recipient = given.get("--recipient");
        return TransferBuilder.builder()
                .path(path)
                .format(given.getOrDefault("--format", "register"))
                .dryRun(marks.contains(DRY_RUN))
                .source(given.get("--source"))
                .anotherRegister(marks.contains(ANOTHER_REGISTER))
                .sameRegister(marks.contains(SAME_REGISTER))
                .organisation(given.get("--organisation"))
                .as(given.get("--as"))
                .mode(given.get("--mode"))
                .dates(given.get("--dates"))
                .encoding(given.get("--encoding"))
                .country(country)
                .recipient(recipient == null ? null : Path.of(recipient))
                .build();
    }

    private static TakeBack takeBack(String importId, Map<String, String> given) {
        if (importId == null) {
            return null;
        }
        if (!given.containsKey("--reason")) {
            throw new LaunchFailure("take-back needs --reason: why, in three words at least.");
        }
        return new TakeBack(importId, given.get("--reason"));
    }

    private static String choice(String option, String value) {
        if (CHOICES.containsKey(option) && !CHOICES.get(option).contains(value)) {
            throw new LaunchFailure(option + " takes "
                    + String.join(" or ", CHOICES.get(option).stream().sorted().toList()) + ", not " + value + ".");
        }
        return value;
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw new LaunchFailure(option + " needs a value.");
        }
        return words.pop();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new LaunchFailure(option + " takes a number, not " + value + ".", e);
        }
    }
}
