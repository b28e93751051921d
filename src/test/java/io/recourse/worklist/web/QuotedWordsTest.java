package io.recourse.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> What is it?",
        "On Mon, 4 May 2026, Recourse wrote:\n> Hello",
        "Am 4. Mai schrieb Recourse:\n> Hallo",
        "-----Original Message-----\nFrom: Recourse",
        "2026年5月4日，Recourse 写道：\n> 您好"
      })
  @DisplayName("NTF-03 what a mail quotes stands apart from what its writer says")
  void apart(String quoted) {
    QuotedWords words = QuotedWords.in("It is broken.\n\n" + quoted);
    assertThat(words.own()).isEqualTo("It is broken.");
    assertThat(words.quoted()).isEqualTo(quoted);
  }

  @Test
  void nothing_quoted() {
    assertThat(QuotedWords.in("On time, he wrote").quoted()).isEmpty();
  }
}
