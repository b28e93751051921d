package io.recourse.backtest.web;

import io.recourse.backtest.model.Walked;
import io.recourse.cases.Grounds;
import io.recourse.web.DrawnWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes of a walk with the names of their steps and terms in the reader's language. */
@Component("walkWords")
class WalkWords {

  private static final String TO = " → ";
  private static final String AND = ", ";
  private static final int SIGN = 2;

  private final DrawnWords drawn;
  private final Grounds grounds;
  private final MessageSource words;

  WalkWords(DrawnWords drawn, Grounds grounds, MessageSource words) {
    this.drawn = drawn;
    this.grounds = grounds;
    this.words = words;
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

  /** What the law grants and is refused, then the terms that are missed. */
  public String breach(Walked one, Locale reader) {
    String law = one.granted();
    if (law == null || !one.breach().startsWith(law)) {
      return terms(one.breach(), reader);
    }
    String rest = one.breach().substring(law.length());
    String said = grounds.say(law, reader);
    return rest.isEmpty() ? said : said + AND + terms(rest.substring(AND.length()), reader);
  }

  private String terms(String names, Locale reader) {
    return Arrays.stream(names.split(AND))
        .map(name -> name.replaceFirst("#.*", ""))
        .map(name -> words.getMessage("case.step." + name, null, name, reader))
        .collect(Collectors.joining(AND));
  }
}
