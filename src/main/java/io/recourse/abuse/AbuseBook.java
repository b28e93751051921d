package io.recourse.abuse;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.UUID;

/** Abusive contacts of each case, the oldest first. */
public interface AbuseBook {

  void add(AbusiveContact contact);

  AbusiveContact get(UUID id);

  List<AbusiveContact> ofCase(CaseNumber number);

  /** Nothing happens where a supervisor took part before. */
  void support(UUID id, Support as);
}
