package io.recourse.textmessages.gateway;

import io.recourse.testing.RecourseTest;
import io.recourse.textmessages.TextRoute;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class SimulatedTextsTest extends TextRouteContract {

  @Autowired SimulatedTexts texts;

  @Override
  TextRoute route() {
    return texts;
  }
}
