package io.recourse.chat.gateway;

import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Reply.Said;
import io.recourse.chat.AssistantRoute.Reply.Unsure;
import io.recourse.chat.Passage;
import org.springframework.stereotype.Component;

/** Needs no model: what we hold about the question is said as it stands. */
@Component
class PassageAssistant implements AssistantRoute {

  @Override
  public Reply answer(Question question) {
    if (question.passages().isEmpty()) {
      return new Unsure();
    }
    Passage fittest = question.passages().get(0);
    return new Said(fittest.text(), fittest.path());
  }
}
