package io.recourse.flowchanges;

import java.util.Map;
import java.util.Optional;

/** What instances knew when they ended, as long as it is kept. */
public interface EndedFacts {

  Optional<Map<String, Object>> of(String instance);
}
