package io.recourse.chat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Question;
import io.recourse.chat.AssistantRoute.Reply.Said;
import io.recourse.chat.AssistantRoute.Reply.Unsure;
import io.recourse.chat.ChatLine;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.chat.Passage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PLT-07 What whoever words the assistant's answers does, whichever it is. */
abstract class AssistantRouteContract {

  static final Passage RETURNS =
      new Passage("How to return something", "return", "Open My cases.", "/portal/cases");

  static final String OFF_TOPIC = "Who wins the cup?";

  abstract AssistantRoute route();

  @Test
  @DisplayName("PLT-07 answers from a passage and names its page")
  void answers() {
    assertThat(route().answer(about("How do I return it?", RETURNS)))
        .isInstanceOfSatisfying(
            Said.class,
            said -> {
              assertThat(said.words()).contains("My cases");
              assertThat(said.source()).isEqualTo("/portal/cases");
            });
  }

  @Test
  @DisplayName("PLT-07 is unsure where nothing that we hold answers")
  void unsure() {
    assertThat(route().answer(unanswerable())).isInstanceOf(Unsure.class);
  }

  Question unanswerable() {
    return about(OFF_TOPIC);
  }

  static Question about(String words, Passage... held) {
    ChatLine asked = new ChatLine(Voice.CUSTOMER, null, words, null, Instant.EPOCH);
    return new Question("en", List.of(asked), List.of(held));
  }
}
