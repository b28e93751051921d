package io.recourse.leadboard.web;

import io.recourse.leadboard.MoveWork.Stays;
import io.recourse.web.ProblemWords;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why some work stays where it is, in the words of the page, each reason once. */
@Component
class StayReasons {

  private final ProblemWords problems;

  StayReasons(ProblemWords problems) {
    this.problems = problems;
  }

  List<String> of(List<Stays> kept) {
    Locale language = LocaleContextHolder.getLocale();
    return kept.stream().map(one -> problems.say(language, one.why())).distinct().toList();
  }
}
