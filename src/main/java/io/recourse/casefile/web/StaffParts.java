package io.recourse.casefile.web;

import io.recourse.common.CaseNumber;
import io.recourse.web.StaffPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the lines show staff on a case's page, one below the other. */
@Component
class StaffParts {

  private final List<StaffPart> parts;

  StaffParts(List<StaffPart> parts) {
    this.parts = parts;
  }

  record Shown(String fragment, Object facts) {}

  List<Shown> of(CaseNumber number) {
    return parts.stream()
        .flatMap(part -> part.of(number).stream().map(it -> new Shown(part.fragment(), it)))
        .toList();
  }
}
