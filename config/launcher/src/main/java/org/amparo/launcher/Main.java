package org.amparo.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.amparo.launcher.exchange.Exchange;

/** The command {@code config/amparo}. */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    /** Does what the command line asks; any failure is one sentence and exit code 1. */
    public static void main(String[] arguments) {
        try {
            Options options = Options.of(Project.ofScript(), List.of(arguments));
            switch (options.command()) {
                case RUN -> run(options);
                case STOP -> new Instance(options.state()).stop(Main::say);
                case STATUS -> say(new Instance(options.state()).describe());
                case IMPORT -> exchange(options).importRegister(options.transfer());
                case TAKE_BACK -> exchange(options).takeBack(options.takeBack());
                case RECOUNT -> exchange(options).recount(options.mend());
                case EXPORT -> exchange(options).exportRegister(options.transfer());
                case HELP -> say(Options.HELP.stripTrailing());
            }
        } catch (LaunchFailure failure) {
            fail(failure.getMessage());
        }
    }

    private static void run(Options options) {
        Instant begin = Instant.now();
        options.profile().requireSurroundings(System.getenv());
        StateFolder state = new StateFolder(options.state());
        state.claim();
        Instance.stopLeftovers(state, Main::say);
        state.closeAll();
        if (options.fresh()) {
            state.clear();
        }
        state.tieTo(options.profile());
        if (options.profile() == Profile.DEMO && state.isCutOff()) {
            say("Starting over, for the first start was cut off before the demo's data were whole");
            state.clear();
            state.tieTo(options.profile());
        }
        Amparo amparo =
                new Amparo(Project.ofScript(), state, options.ports(), options.profile(), line -> sayAt(begin, line));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            amparo.close();
            state.close();
        }));
        Instance.announce(state, options.ports());
        amparo.keepClasses();
        amparo.start();
        amparo.loadOnce(options.empty());
        say(welcome(amparo, options.profile()));
        LaunchFailure ended = amparo.end().join();
        if (amparo.isStopping()) {
            return;
        }
        throw ended;
    }

    private static Exchange exchange(Options options) {
        Instance instance = new Instance(options.state());
        Ports ports = instance.running(options.askedPorts());
        return new Exchange(
                Amparo.applicationOn(ports),
                Keycloak.issuerOn(ports),
                instance.secrets().operatorClientSecret(),
                Main::say);
    }

    private static String welcome(Amparo amparo, Profile profile) {
        String address = "%nAmparo is ready: %s%n".formatted(amparo.applicationUrl());
        if (profile == Profile.PRODUCTION) {
            return address + "Stop it with Ctrl-C.";
        }
        return address
                + """
                Demo accounts, all with the password %s:
                  caseworker.gt  caseworker2.gt  shelter.gt  prosecutor.gt  supervisor.gt  referrer.gt   (the same for .cr)
                  supervisor2.gt
                  caseworker.XX  supervisor.XX   for bz sv hn mx ni pa do
                  secretariat  administrator  auditor
                Stop it with Ctrl-C."""
                        .formatted(AccessTokens.DEMO_PASSWORD);
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(FAILED);
    }

    private static void sayAt(Instant begin, String line) {
        say("%4d s  %s".formatted(Duration.between(begin, Instant.now()).toSeconds(), line));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
