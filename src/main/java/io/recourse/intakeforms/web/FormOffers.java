package io.recourse.intakeforms.web;

import io.recourse.intakeforms.OfferedForms;
import io.recourse.web.PortalOffers;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Forms that are offered now, beside the customer's orders. */
@Component("formOffers")
class FormOffers implements PortalOffers {

  private final OfferedForms forms;

  FormOffers(OfferedForms forms) {
    this.forms = forms;
  }

  @Override
  public List<Offer> now(Locale language) {
    return forms.inPortal().stream()
        .map(form -> new Offer(FormDoor.path(form.key()), form.name().in(language)))
        .toList();
  }
}
