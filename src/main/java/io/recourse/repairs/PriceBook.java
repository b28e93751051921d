package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.List;

/** What repairs would cost, line by line; changed under the lock of its case only. */
public interface PriceBook {

  /** Of the latest diagnosis; empty where none was priced. */
  List<PriceLine> of(CaseNumber number);

  /** Keeps them with the latest diagnosis. */
  void put(CaseNumber number, List<PriceLine> lines);
}
