package io.recourse.hotline.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page that a call was kept; the browser forgets then what was typed. */
@Component
class KeptCall {

  private final MessageSource words;

  KeptCall(MessageSource words) {
    this.words = words;
  }

  void tell(RedirectAttributes flash) {
    flash.addFlashAttribute("kept", true);
    flash.addFlashAttribute(
        "flash", words.getMessage("desk.kept", null, LocaleContextHolder.getLocale()));
  }
}
