"""KneeTimer leads a person through an exercise routine, rep by rep, by sight and by sound."""

__version__ = "0.1.0"
