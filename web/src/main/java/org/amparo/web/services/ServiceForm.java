package org.amparo.web.services;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.amparo.reference.Answer;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;

/** What a person types of one service. */
public class ServiceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SEPARATOR = ":";

    private boolean answersPlan;
    private String what;
    private ServiceState state = ServiceState.DELIVERED;
    private LocalDate startOn;
    private LocalDate endOn;
    private String provider;
    private String providerType = Answer.NOT_ASKED.name();
    private String modality = Answer.NOT_ASKED.name();
    private String barrier;
    private String note;

    /** A form for a service of that day. */
    public static ServiceForm on(LocalDate day) {
        var form = new ServiceForm();
        form.startOn = day;
        return form;
    }

    /** A form that holds a service as it is recorded. */
    public static ServiceForm of(ServiceView service) {
        var form = on(service.startOn());
        form.what = service.kind() + (service.type() == null ? "" : SEPARATOR + service.type());
        form.state = service.state();
        form.endOn = service.endOn();
        form.provider = service.provider() == null ? null : service.provider().code();
        form.providerType = Objects.requireNonNullElse(service.providerType(), Answer.NOT_ASKED.name());
        form.modality = service.modality();
        form.barrier = service.barrier();
        form.note = service.note();
        return form;
    }

    /** A form that asks what became of a planned service: that it still is so she has to say as well. */
    static ServiceForm askingAfter(ServiceView planned) {
        var form = of(planned);
        form.answersPlan = true;
        form.state = null;
        return form;
    }

    /**
     * The service as a command takes it.
     *
     * @param confirmed codes of what is ticked as right
     */
    public LogService order(List<String> confirmed) {
        String[] parts = what.split(SEPARATOR);
        return LogServiceBuilder.builder()
                .kind(ServiceKind.valueOf(parts[0]))
                .type(parts.length > 1 ? parts[1] : null)
                .state(state)
                .startOn(startOn)
                .endOn(lasts() ? endOn : null)
                .provider(provider)
                .providerType(providerType)
                .modality(modality)
                .barrier(state == ServiceState.UNAVAILABLE ? barrier : null)
                .note(note)
                .confirmed(confirmed)
                .build();
    }

    /** Only what is given, or planned, may have a last day. */
    private boolean lasts() {
        return state == ServiceState.DELIVERED || state == ServiceState.PLANNED;
    }

    /** Whether it begins a stay of which no end is said. */
    boolean isOpenStay() {
        return what.startsWith(ServiceKind.HOUSING.name()) && state == ServiceState.DELIVERED && endOn == null;
    }

    /** Whether it asks what became of a planned service. */
    public boolean isAnswersPlan() {
        return answersPlan;
    }

    /** Kind, or {@code KIND:TYPE}. */
    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public ServiceState getState() {
        return state;
    }

    public void setState(ServiceState state) {
        this.state = state;
    }

    public LocalDate getStartOn() {
        return startOn;
    }

    public void setStartOn(LocalDate startOn) {
        this.startOn = startOn;
    }

    public LocalDate getEndOn() {
        return endOn;
    }

    public void setEndOn(LocalDate endOn) {
        this.endOn = endOn;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getProviderType() {
        return providerType;
    }

    public void setProviderType(String providerType) {
        this.providerType = providerType;
    }

    public String getModality() {
        return modality;
    }

    public void setModality(String modality) {
        this.modality = modality;
    }

    public String getBarrier() {
        return barrier;
    }

    public void setBarrier(String barrier) {
        this.barrier = barrier;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
