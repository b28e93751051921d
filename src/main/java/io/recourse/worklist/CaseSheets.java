package io.recourse.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads what stands beside a task; nothing here changes a case. */
public interface CaseSheets {

  /** Facts of many cases in one read, by case number. */
  Map<String, CaseFacts> facts(Collection<String> numbers);

  Optional<CaseSheet> sheet(String number);
}
