package io.recourse.dataleaks.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.TellOtherwise;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How those whom no mail reaches were told. */
@Component
class TellOtherwiseHandler implements TaskHandler {

  private final KnownOfLeak known;
  private final TellOtherwise otherwise;

  TellOtherwiseHandler(KnownOfLeak known, TellOtherwise otherwise) {
    this.known = known;
    this.otherwise = otherwise;
  }

  @Override
  public String taskKey() {
    return NoticeElements.TELL_OTHERWISE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return known.handed(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    otherwise.settle(
        number, Concerned.Way.valueOf((String) values.get("way")), (String) values.get("note"));
    return Map.of();
  }
}
