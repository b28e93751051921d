package io.recourse.returns.process;

import io.recourse.cases.Grounds;
import io.recourse.worklist.GroundWords;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The grounds of the rules, said beside the lines that a person decides. */
@Component
class GroundsBesideDecision implements GroundWords {

  private final Grounds grounds;

  GroundsBesideDecision(Grounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public String say(String ground, Locale reader) {
    return grounds.say(ground, reader);
  }
}
