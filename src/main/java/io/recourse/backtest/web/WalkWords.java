package io.recourse.backtest.web;

import io.recourse.web.DrawnWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes of a walk with the names of their steps in the reader's language. */
@Component("walkWords")
class WalkWords {

  private static final String TO = " → ";
  private static final int SIGN = 2;

  private final DrawnWords drawn;

  WalkWords(DrawnWords drawn) {
    this.drawn = drawn;
  }

  /**
   * @param what such as {@code − Inspect return} or {@code Request approved → Request refused}
   */
  public String say(String what, Locale reader) {
    if (what.startsWith("− ") || what.startsWith("+ ")) {
      return what.substring(0, SIGN) + drawn.say(what.substring(SIGN), reader);
    }
    return Arrays.stream(what.split(TO))
        .map(name -> drawn.say(name, reader))
        .collect(Collectors.joining(TO));
  }
}
