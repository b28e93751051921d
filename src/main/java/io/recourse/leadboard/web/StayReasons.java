package io.recourse.leadboard.web;

import io.recourse.leadboard.MoveWork.Stays;
import io.recourse.web.ProblemWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why some work stays where it is, in the words of the page, each reason once. */
@Component
class StayReasons {

  private final ProblemWords problems;

  StayReasons(ProblemWords problems) {
    this.problems = problems;
  }

  List<String> of(List<Stays> kept) {
    return kept.stream().map(one -> problems.said(one.why()).get(0).detail()).distinct().toList();
  }
}
