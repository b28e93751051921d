package io.recourse.web.pages;

import io.recourse.common.Simulated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs to know. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

  private final List<Simulated> simulated;

  Frame(ObjectProvider<Simulated> simulated) {
    this.simulated = simulated.stream().toList();
  }

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** What this installation only pretends; shown to staff. */
  @ModelAttribute("simulated")
  List<String> simulated() {
    return simulated.stream().map(Simulated::what).sorted().toList();
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
