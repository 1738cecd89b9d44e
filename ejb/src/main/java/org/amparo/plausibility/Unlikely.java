package org.amparo.plausibility;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** What an order says is unlikely, and nobody has said that it is right: nothing of it is stored, and all that is to be asked is asked. */
@ApplicationException(rollback = true)
public class Unlikely extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Question> questions;

    Unlikely(List<Question> questions) {
        super("unlikely");
        this.questions = List.copyOf(questions);
    }

    /** What is asked, each once. */
    public List<Question> questions() {
        return questions == null ? List.of() : questions;
    }
}
