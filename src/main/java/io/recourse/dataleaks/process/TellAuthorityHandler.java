package io.recourse.dataleaks.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.TellAuthority;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The word to the authority, or why it needs none. */
@Component
class TellAuthorityHandler implements TaskHandler {

  private final KnownOfLeak known;
  private final TellAuthority authority;

  TellAuthorityHandler(KnownOfLeak known, TellAuthority authority) {
    this.known = known;
    this.authority = authority;
  }

  @Override
  public String taskKey() {
    return LeakElements.AUTHORITY;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return known.assessed(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    authority.toldByTask(number, (String) values.get("authority"), (String) values.get("words"));
    return Map.of();
  }
}
