package io.recourse.backorders.web;

import io.recourse.backorders.Missing;
import io.recourse.backorders.ReadBackorder;
import io.recourse.common.CaseNumber;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers see of an article that is gone, and what they may choose. */
@Component
class BackorderOnPortal implements PortalPart {

  private final ReadBackorder backorder;

  BackorderOnPortal(ReadBackorder backorder) {
    this.backorder = backorder;
  }

  @Override
  public String fragment() {
    return "backorders/portal :: part";
  }

  @Override
  public Optional<List<Missing>> of(CaseNumber number) {
    return Optional.of(backorder.of(number)).filter(missing -> !missing.isEmpty());
  }
}
