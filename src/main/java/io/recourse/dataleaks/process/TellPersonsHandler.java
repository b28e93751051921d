package io.recourse.dataleaks.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.PersonsTold;
import io.recourse.dataleaks.TellPersons;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How those concerned were told. */
@Component
class TellPersonsHandler implements TaskHandler {

  private final KnownOfLeak known;
  private final TellPersons persons;

  TellPersonsHandler(KnownOfLeak known, TellPersons persons) {
    this.known = known;
    this.persons = persons;
  }

  @Override
  public String taskKey() {
    return LeakElements.PERSONS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return known.named(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    persons.told(
        number, PersonsTold.Way.valueOf((String) values.get("way")), (String) values.get("note"));
    return Map.of();
  }
}
