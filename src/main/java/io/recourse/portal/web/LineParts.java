package io.recourse.portal.web;

import io.recourse.common.CaseNumber;
import io.recourse.web.PortalPart;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the lines show on a case's page, one below the other. */
@Component
class LineParts {

  private final List<PortalPart> parts;

  LineParts(List<PortalPart> parts) {
    this.parts = parts;
  }

  record Shown(String fragment, Object facts) {}

  void show(CaseNumber number, Model model) {
    model.addAttribute(
        "parts",
        parts.stream()
            .flatMap(part -> part.of(number).stream().map(it -> new Shown(part.fragment(), it)))
            .toList());
  }
}
