package io.recourse.inbox.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what was done with words that waited. */
@Component
class WordsDone {

  /** What became of them. */
  enum Act {
    DONE("inbox.done"),
    YOURS("inbox.yours"),
    FREE("inbox.free");

    private final String sentence;

    Act(String sentence) {
      this.sentence = sentence;
    }
  }

  private final MessageSource words;

  WordsDone(MessageSource words) {
    this.words = words;
  }

  void tell(RedirectAttributes flash, Act act, String number) {
    flash.addFlashAttribute(act.name().toLowerCase(Locale.ROOT), number);
    Object[] facts = {number};
    flash.addFlashAttribute(
        "flash", words.getMessage(act.sentence, facts, LocaleContextHolder.getLocale()));
  }
}
