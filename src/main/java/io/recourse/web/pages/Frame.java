package io.recourse.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs to know. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** A page that answers a form is not read a second time. */
  @ModelAttribute("method")
  String method(HttpServletRequest request) {
    return request.getMethod();
  }

  @ModelAttribute("language")
  String language(Locale locale) {
    return locale.toLanguageTag();
  }
}
