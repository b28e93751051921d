package io.recourse.settlement;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.Optional;

/** Port to what people took off the price of a case as one sum, instead of the shop's share. */
public interface AgreedReduction {

  Optional<Money> of(CaseNumber number);
}
