-- Which case is about which other, for reports.
create view published.case_link as select parent, child, kind from case_link;
