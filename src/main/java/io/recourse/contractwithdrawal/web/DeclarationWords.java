package io.recourse.contractwithdrawal.web;

import io.recourse.contractwithdrawal.Declaration;
import io.recourse.contractwithdrawal.DeclareWithdrawal.Words;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The declaration as its reader declares it, in their language; a case keeps it so. */
@Component
class DeclarationWords {

  private final MessageSource words;

  DeclarationWords(MessageSource words) {
    this.words = words;
  }

  Words of(Declaration said) {
    return new Words(say("subject", said), say("letter", said));
  }

  /** With a word to whoever answers it: number and e-mail do not belong together. */
  Words ofUnknown(Declaration said) {
    return new Words(say("subject", said), say("letter", said) + "\n\n" + say("unknown", said));
  }

  private String say(String what, Declaration said) {
    Locale language = Locale.forLanguageTag(said.language());
    String part =
        said.part() == null
            ? words.getMessage("contractWithdrawal.whole", null, language)
            : said.part();
    return words.getMessage(
        "contractWithdrawal.case." + what,
        new Object[] {said.orderNumber(), part, said.name(), said.email()},
        language);
  }
}
