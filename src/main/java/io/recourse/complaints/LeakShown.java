package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/** A complaint was assessed as one that shows a data leak; published in that transaction. */
record LeakShown(CaseNumber number) {}
