package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the customer of a long story read in their mails, in their language. */
final class Letters {

  private final Stage stage;

  Letters(Stage stage) {
    this.stage = stage;
  }

  void assertOfRepair(String number) {
    assertThat(subjects(number))
        .containsSubsequence(
            stage.say(number + ": we take your goods in for repair", number + "：我们接收您的商品维修"),
            stage.say(number + ": the label for your repair", number + "：您的送修面单"),
            stage.say(number + ": your goods have arrived for repair", number + "：送修商品已签收"),
            stage.say(number + ": repaired and on its way home", number + "：已修好，正在寄回"),
            stage.say(number + ": your repair is done", number + "：您的维修已完成"));
  }

  /** Two offers and, taken up again, a third outcome. */
  void assertOfComplaint(String number) {
    String answer = stage.say(number + ": our answer to your complaint", number + "：对您投诉的答复");
    assertThat(subjects(number))
        .startsWith(stage.say("We have your complaint " + number, "我们已收到您的投诉 " + number))
        .containsSubsequence(answer, answer, answer);
  }

  /** No word of a Chinese mail is English. */
  void assertInLanguage(String number) {
    for (JsonNode letter : sent(number)) {
      assertThat(
              stage.isForeign(letter.path("subject").asText() + "\n" + letter.get("text").asText()))
          .as("%s", letter)
          .isFalse();
    }
  }

  private List<String> subjects(String number) {
    return sent(number).stream().map(letter -> letter.path("subject").asText()).toList();
  }

  private List<JsonNode> sent(String number) {
    List<JsonNode> sent = new ArrayList<>();
    for (JsonNode one :
        stage.api.get("lead", "/api/v1/cases/" + number + "/messages").get("items")) {
      if ("OUT".equals(one.get("direction").asText())) {
        sent.add(one);
      }
    }
    return sent;
  }
}
