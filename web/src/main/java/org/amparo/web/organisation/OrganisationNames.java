package org.amparo.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.Today;
import org.amparo.web.language.Messages;

/** What an organisation is called on the screen: one that has ended says so. */
@Named("organisationNames")
@ApplicationScoped
public class OrganisationNames {

    @Inject
    private Today today;

    @Inject
    private Messages messages;

    @Inject
    private AskedNames asked;

    /** Its name, and its code too where another one has the same name, by which it is told from the others. */
    public String among(Collection<OrganisationView> others, OrganisationView one) {
        boolean alone = others.stream()
                .filter(other -> !other.code().equals(one.code()))
                .noneMatch(other ->
                        other.name().strip().equalsIgnoreCase(one.name().strip()));
        return marked(alone ? one.name() : one.name() + " (" + one.code() + ")", one);
    }

    /** Its name in full. */
    public String shown(OrganisationView one) {
        return one == null ? "" : marked(one.name(), one);
    }

    /** Its short name, where it has one. */
    public String brief(OrganisationView one) {
        return one == null ? "" : marked(one.brief(), one);
    }

    /** Its short name and its name, where it has both. */
    public String inFull(OrganisationView one) {
        return marked(one.shortName() == null ? one.name() : one.shortName() + " · " + one.name(), one);
    }

    /** The short name of whoever has that code, where the reader may know it; its code otherwise. */
    public String ofCode(String code) {
        return asked.of(code).map(this::brief).orElse(code);
    }

    private String marked(String name, OrganisationView one) {
        return one.hasEnded(today) ? messages.of("organisation.named-ended", name) : name;
    }
}
