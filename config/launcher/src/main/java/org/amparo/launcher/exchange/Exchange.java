package org.amparo.launcher.exchange;

import java.net.URI;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** Registers into a running Amparo and out of it. */
public final class Exchange {

    private final OperatorApi api;
    private final Progress out;

    /**
     * The exchange with one instance.
     *
     * @param application address of the application
     * @param issuer address of the realm
     * @param secret of the client amparo-operator
     * @param out is told what happens, line by line
     */
    public Exchange(URI application, String issuer, String secret, Progress out) {
        this.api = new OperatorApi(application, issuer, secret);
        this.out = out;
    }

    /**
     * Sends a register and waits until it is taken in or checked; rows that the system does not keep yet are no failure.
     *
     * @throws LaunchFailure where it is refused or fails
     */
    public void importRegister(Transfer order) {
        new ImportCommand(api, out).run(order);
    }

    /**
     * Takes an import back as a whole and waits.
     *
     * @throws LaunchFailure where something was built on it, or it fails
     */
    public void takeBack(TakeBack order) {
        new TakeBackCommand(api, out).run(order);
    }

    /**
     * Compares the figures with the histories from which they follow and waits.
     *
     * @param mend whether what differs is written anew once it is on record
     * @throws LaunchFailure where something differs, or the check fails
     */
    public void recount(boolean mend) {
        new RecountCommand(api, out).run(mend);
    }

    /**
     * Orders a country's register, waits for it and stores it.
     *
     * @throws LaunchFailure where it is refused or fails
     */
    public void exportRegister(Transfer order) {
        new ExportCommand(api, out).run(order);
    }
}
