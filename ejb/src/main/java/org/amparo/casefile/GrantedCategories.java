package org.amparo.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;

/** What grants open of cases, beyond ownership; {@link Sight} keeps of it what a caller's roles may ever see. */
public interface GrantedCategories {

    /** The categories that the grants which name the caller and hold now open together, by the ids of the cases; a case may be missing. */
    Map<Long, Set<DataCategory>> of(Caller caller, Collection<CaseFile> files);
}
