package example.badhouse.incident;

public record IncidentView(String number) {}
