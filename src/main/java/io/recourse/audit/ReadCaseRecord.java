package io.recourse.audit;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands an auditor the whole file of a case (LAW-04, LAW-05). */
@Service
public class ReadCaseRecord {

  private final CaseRecords records;
  private final FollowedModels models;

  ReadCaseRecord(CaseRecords records, FollowedModels models) {
    this.records = records;
    this.models = models;
  }

  @Transactional(readOnly = true)
  public CaseRecord of(CaseNumber number) {
    return records.find(number.value()).orElseThrow(() -> Problem.notFound("case.unknown"));
  }

  @Transactional(readOnly = true)
  public String xml(String process, int version) {
    return models.xml(process, version).orElseThrow(() -> Problem.notFound("audit.noVersion"));
  }
}
