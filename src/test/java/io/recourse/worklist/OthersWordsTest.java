package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OthersWordsTest {

  @ParameterizedTest
  @DisplayName("PRV-02 KNO-10 a reply that is offered again tells nothing of who got it first")
  @CsvSource(
      delimiter = '|',
      value = {
        "Dear Anna, it is on its way.|Anna Schmidt|Dear …, it is on its way.",
        "Hello Mr Schmidt!|Anna Schmidt|Hello Mr …!",
        "亲爱的王伟，已寄出。|王伟|亲爱的…，已寄出。",
        "Write to anna@example.org please|Anna Schmidt|Write to … please",
        "Parcel 1Z999AA10123456784 left.|Anna|Parcel … left.",
        "Call +49 30 123 456 now|Anna|Call … now",
        "Annabel has 2 lamps of 60 W, in 14 days|Anna|Annabel has 2 lamps of 60 W, in 14 days",
        "Dear ANNA, thanks, schmidt.|Anna Schmidt|Dear …, thanks, ….",
        "王先生您好，王牌灯已寄出。|王伟|…先生您好，王牌灯已寄出。",
        "歐陽小姐，王府井很遠。|歐陽 娜娜|…小姐，王府井很遠。",
        "歐陽娜娜，已寄出|歐陽 娜娜|…，已寄出",
        "김민수님, 보냈습니다|김민수|…님, 보냈습니다",
        "ÉLODIE, c'est parti|Élodie Petit|…, c'est parti",
        "Nothing to hide|''|Nothing to hide"
      })
  void without(String reply, String name, String left) {
    assertThat(OthersWords.without(reply, name)).isEqualTo(left);
  }

  @Test
  @Timeout(2)
  @DisplayName("PRV-02 a word of twenty thousand letters does not hold the page up")
  void longWord() {
    String word = "a".repeat(20_000);
    assertThat(OthersWords.without(word, "Anna")).isEqualTo(word);
  }
}
