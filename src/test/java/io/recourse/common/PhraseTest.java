package io.recourse.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.SerializationUtils;

class PhraseTest {

  @Test
  @DisplayName("PLT-04 what a sentence speaks of can be read by another node")
  void overNodes() {
    Phrase part = Phrase.of("field.given");
    Phrase phrase = Phrase.of("import.unknownColumn", new Named("work.team.agent", "Agents"), part);

    assertThat(SerializationUtils.clone(phrase)).isEqualTo(phrase);
    assertThat(
            SerializationUtils.clone(Phrase.of("import.lacksColumn", Optional.of("a"))).english())
        .isEqualTo("The header lacks the column Optional[a].");
    List<Object> holdsWhatCannotBeSent = List.of(Optional.of("a"));
    assertThat(
            SerializationUtils.clone(Phrase.of("import.lacksColumn", holdsWhatCannotBeSent))
                .english())
        .isEqualTo("The header lacks the column [Optional[a]].");
  }
}
