package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.relatedcases.LinkKind;
import org.springframework.stereotype.Component;

/**
 * Goods of a recall are put right at our cost, whatever is found of them and however often. That
 * they are recalled says the recall the case was signalled by, not the reason a request claims.
 */
@Component
class RecalledGoods {

  private final CaseLinks links;

  RecalledGoods(CaseLinks links) {
    this.links = links;
  }

  boolean areOf(ServiceCase of) {
    return links.parentOf(of.number()).filter(it -> it.kind() == LinkKind.RECALL).isPresent();
  }
}
