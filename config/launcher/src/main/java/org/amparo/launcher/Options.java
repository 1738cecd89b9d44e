package org.amparo.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param fresh forget the state first
 * @param empty leave the demo's data out
 */
record Options(Command command, Path state, Ports ports, Profile profile, boolean fresh, boolean empty) {

    /** The subcommands. */
    enum Command {
        RUN,
        STOP,
        STATUS,
        HELP
    }

    static final String HELP =
            """
            Usage: config/amparo <command> [options]

            Commands
              run      start Amparo and stay until Ctrl-C; builds what is not built yet
              stop     stop the Amparo of a state folder, and what an interrupted one left behind
              status   say what runs and where

            Options
              --state DIR        folder for data, secrets and logs (default: .amparo in the project)
              --port-offset N    add N to every port (8080 application, 8180 Keycloak, 13306 MariaDB, 9990 management)
              --profile NAME     demo (default) or production
              --fresh            run: forget data, users and secrets of the state folder first
              --empty            run: leave the demo's cases out
              --help             this text

            A MariaDB of your own is used when AMPARO_DB_URL is set; config/env/sample.env names every variable.
            """;

    /**
     * Reads the command line.
     *
     * @throws LaunchFailure for a word that is not known
     */
    static Options of(Project project, List<String> arguments) {
        Command command = null;
        Path state = project.root().resolve(".amparo");
        Ports ports = new Ports(0);
        Profile profile = Profile.DEMO;
        boolean fresh = false;
        boolean empty = false;
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "run" -> command = Command.RUN;
                case "stop" -> command = Command.STOP;
                case "status" -> command = Command.STATUS;
                case "help", "--help", "-h" -> {
                    return new Options(Command.HELP, state, ports, profile, fresh, empty);
                }
                case "--state" -> state = Path.of(value(word, words));
                case "--port-offset" -> ports = new Ports(number(word, value(word, words)));
                case "--profile" -> profile = Profile.of(value(word, words));
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                default -> throw new LaunchFailure(word + " is not known; config/amparo --help shows what is.");
            }
        }
        if (command == null) {
            throw new LaunchFailure("Say what to do: run, stop or status; config/amparo --help explains them.");
        }
        return new Options(command, state, ports, profile, fresh, empty);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
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
