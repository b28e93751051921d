package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** Port: the product category that a case is about by what asked for it, where no line says so. */
public interface AskedCategory {

  Optional<String> of(CaseNumber number);
}
